import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

const apiGroup = 'certificates.k8s.io';

/** Signers whose certificates the API server takes for clients: of anybody, and of nodes. A name may end in `/*`. */
const CLIENT_SIGNERS = ['kubernetes.io/kube-apiserver-client', 'kubernetes.io/kube-apiserver-client-kubelet', 'kubernetes.io/*'];

const approvesClients = permission({
  verbs: ['approve'],
  apiGroup,
  resources: ['signers'],
  clusterScoped: true,
  names: (name) => CLIENT_SIGNERS.includes(name),
});
const writesApproval = permission({
  verbs: ['update', 'patch'],
  apiGroup,
  resources: ['certificatesigningrequests/approval'],
  clusterScoped: true,
});

/**
 * Approving client certificates in the name of others. It takes both the subresource and the verb `approve` on the
 * signer; for other signers than those of client certificates it gives no right in the cluster.
 * https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization
 */
export const csrApprove: Escalation = {
  id: 'csr-approve',
  documentation: goodPractices('csrs-and-certificate-issuing'),
  ways: [[approvesClients, writesApproval]],
  oneShort: [
    { held: approvesClients, lacks: { verb: 'update', apiGroup, resource: 'certificatesigningrequests/approval' } },
    { held: writesApproval, lacks: { verb: 'approve', apiGroup, resource: 'signers' } },
  ],
};
