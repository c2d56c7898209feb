import type { Messages } from '../shared/diagnostic.ts';
import { joined, quoted } from '../shared/wording.ts';
import type { Owner, ViolationCatalogue } from './check.ts';
import { LEVELS } from './level.ts';
import type { LabelCatalogue } from './namespace-policy.ts';

/** What the standards refuse: what is set, where, and what would be allowed. */
export const VIOLATION_MESSAGES: Messages<ViolationCatalogue> = {
  'added-capabilities': ({ places, capabilities, allowed }) =>
    `capabilities.add has ${valuesText(capabilities)} in ${placesText(places)}: only ${joined(allowed)} may be added.`,
  'app-armor': ({ places, types, annotations }) => {
    const which = joined(annotations.map(({ key, value }) => `${key}=${quoted(value)}`));
    const subject = `${types.length === 0 ? 'The' : 'the'} ${annotations.length === 1 ? 'annotation' : 'annotations'}`;
    const parts = [
      ...(types.length === 0
        ? []
        : [`appArmorProfile.type is ${valuesText(types)} in ${placesText(places)}, where it must be RuntimeDefault or Localhost`]),
      ...(annotations.length === 0 ? [] : [`${subject} ${which} must be runtime/default or localhost/ and a profile`]),
    ];
    return `${parts.join('; ')}.`;
  },
  capabilities: ({ keeping, inSmallLetters, added, capabilities }) => {
    const parts = [
      ...(keeping.length === 0
        ? []
        : [
            `capabilities.drop must have "ALL" in ${placesText(keeping)}${
              inSmallLetters === undefined ? '' : `, in capital letters: ${quoted(inSmallLetters)} is another word`
            }`,
          ]),
      ...(added.length === 0
        ? []
        : [`capabilities.add has ${valuesText(capabilities)} in ${placesText(added)}, where only "NET_BIND_SERVICE" may be added`]),
    ];
    return `${parts.join('; ')}.`;
  },
  'host-namespaces': ({ shared }) =>
    `The Pod shares the ${joined(shared.map(({ name }) => name))} ${shared.length === 1 ? 'namespace' : 'namespaces'} of the node: ${joined(
      shared.map(({ field }) => field),
    )} must be false or absent.`,
  'host-paths': ({ volumes }) => `${volumesText(volumes)} must not be of the type hostPath, which is a path of the node.`,
  'host-ports': ({ places, ports }) => `hostPort is ${joined(ports.map(String))} in ${placesText(places)}: it must be 0 or absent.`,
  'host-process': ({ places }) => `windowsOptions.hostProcess is true in ${placesText(places)}: it must be false or absent.`,
  'may-be-root': ({ places }) => `securityContext.runAsNonRoot is false in ${placesText(places)}: it must be true.`,
  'non-root-absent': ({ places }) => `securityContext.runAsNonRoot must be true in the Pod, or in ${placesText(places)}.`,
  'privilege-escalation': ({ places }) =>
    `securityContext.allowPrivilegeEscalation must be false in ${placesText(places)}: without the field, escalation is allowed.`,
  privileged: ({ places }) => `securityContext.privileged is true in ${placesText(places)}: it must be false or absent.`,
  'probe-hosts': ({ places, hosts }) =>
    `A probe or lifecycle hook has the host ${valuesText(hosts)} in ${placesText(places)}: host must be empty or absent.`,
  'proc-mount': ({ places, values }) =>
    `securityContext.procMount is ${valuesText(values)} in ${placesText(places)}: it must be Default or absent.`,
  root: ({ places }) => `securityContext.runAsUser is 0, which is root, in ${placesText(places)}: it must be another number or absent.`,
  'se-linux': ({ places, set, types }) =>
    `seLinuxOptions has ${joined([...new Set(set.map(({ field, value }) => `${field} ${quoted(value)}`))])} in ${placesText(places)}: only the types ${joined(types)} may be set, and no user or role.`,
  'seccomp-absent': ({ places }) =>
    `seccompProfile.type must be RuntimeDefault or Localhost in the Pod's securityContext, or in that of ${placesText(places)}.`,
  'seccomp-annotations': ({ annotations }) =>
    `The ${annotations.length === 1 ? 'annotation' : 'annotations'} ${joined(annotations.map(({ key, value }) => `${key}=${quoted(value)}`))} must be runtime/default, docker/default or localhost/ and a profile.`,
  'seccomp-type': ({ places, types }) =>
    `seccompProfile.type is ${valuesText(types)} in ${placesText(places)}: it must be RuntimeDefault or Localhost.`,
  sysctls: ({ names, allowed }) => `The Pod sets ${valuesText(names)} in securityContext.sysctls: allowed are ${joined(allowed)}.`,
  'volume-types': ({ volumes, types, allowed }) =>
    `${volumesText(volumes)} ${volumes.length === 1 ? 'is' : 'are'} of the ${types.length === 1 ? 'type' : 'types'} ${valuesText(types)}: allowed are ${joined(allowed)}.`,
};

/** What is wrong with the labels of a namespace. */
export const LABEL_MESSAGES: Messages<LabelCatalogue> = {
  level: ({ key, value }) => `The label ${key} is ${quoted(value)}; it must be one of ${LEVELS.join(', ')}.`,
  version: ({ key, value }) => `The label ${key} is ${quoted(value)}; it must be latest, or a version such as v1.37.`,
};

/** The Pod and containers in a sentence: `the Pod and container "web"`. */
function placesText(places: readonly Owner[]): string {
  const labels = places.flatMap(({ label }) => label ?? []);
  const containers = labels.length === 0 ? [] : [`${labels.length === 1 ? 'container' : 'containers'} ${joined(labels)}`];
  return joined([...(places.some(({ label }) => label === undefined) ? ['the Pod'] : []), ...containers]);
}

/** Values in quotation marks: `"NET_ADMIN" and "SYS_TIME"`. */
function valuesText(values: readonly string[]): string {
  return joined(values.map(quoted));
}

function volumesText(volumes: readonly string[]): string {
  return `${volumes.length === 1 ? 'Volume' : 'Volumes'} ${joined(volumes)}`;
}
