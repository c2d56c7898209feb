import { z } from 'zod';

/**
 * Configuration files are not API objects, and no package publishes their schemas. These name the fields of the
 * types the guide shows, strictly, as the configuration API reference of v1.37 gives them, with the value types
 * that matter. A kind the guide does not show yet is added here with its first file.
 * @see https://kubernetes.io/docs/reference/config-api/
 */
const bool = z.boolean().optional();
const text = z.string().optional();
const texts = z.array(z.string()).optional();
const count = z.int().optional();
const anything = z.unknown().optional();
/** Go durations such as `3s`, `4h0m0s`. */
const duration = z
  .string()
  .regex(/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$|^0$/)
  .optional();

const file = (apiVersion: string, kind: string, fields: z.ZodRawShape): [string, z.ZodType] => [
  `${apiVersion}/${kind}`,
  z.strictObject({ apiVersion: z.literal(apiVersion), kind: z.literal(kind), ...fields }),
];

/** Fields that exist and are not looked at further. */
const known = (names: string): Record<string, z.ZodOptional<z.ZodUnknown>> =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, anything]),
  );

const kubelet = file('kubelet.config.k8s.io/v1beta1', 'KubeletConfiguration', {
  ...known(`
    enableServer podLogsDir syncFrequency fileCheckFrequency httpCheckFrequency staticPodURL staticPodURLHeader address port tlsCertFile
    tlsPrivateKeyFile tlsCurvePreferences registryPullQPS registryBurst preloadedImagesVerificationAllowlist eventBurst enableContentionProfiling
    healthzPort healthzBindAddress oomScoreAdj clusterDomain clusterDNS nodeStatusUpdateFrequency nodeStatusReportFrequency
    nodeLeaseDurationSeconds imageMinimumGCAge imageMaximumGCAge imageGCHighThresholdPercent imageGCLowThresholdPercent volumeStatsAggPeriod
    kubeletCgroups systemCgroups cgroupRoot cgroupsPerQOS cgroupDriver cpuManagerPolicy singleProcessOOMKill cpuManagerPolicyOptions
    cpuManagerReconcilePeriod memoryManagerPolicy topologyManagerPolicy topologyManagerScope topologyManagerPolicyOptions qosReserved
    runtimeRequestTimeout hairpinMode podCIDR resolvConf runOnce cpuCFSQuota cpuCFSQuotaPeriod nodeStatusMaxImages maxOpenFiles contentType
    kubeAPIQPS kubeAPIBurst serializeImagePulls maxParallelImagePulls evictionHard evictionSoft evictionSoftGracePeriod
    evictionPressureTransitionPeriod evictionMaxPodGracePeriod evictionMinimumReclaim mergeDefaultEvictionSettings podsPerCore
    enableControllerAttachDetach makeIPTablesUtilChains iptablesMasqueradeBit iptablesDropBit featureGates failSwapOn memorySwap
    containerLogMaxSize containerLogMaxFiles containerLogMaxWorkers containerLogMonitorInterval configMapAndSecretChangeDetectionStrategy
    systemReserved kubeReserved reservedSystemCPUs showHiddenMetricsForVersion systemReservedCgroup kubeReservedCgroup enforceNodeAllocatable
    defaultPodSysctls volumePluginDir providerID kernelMemcgNotification logging enableSystemLogHandler enableSystemLogQuery
    shutdownGracePeriod shutdownGracePeriodCriticalPods shutdownGracePeriodByPodPriority crashLoopBackOff reservedMemory enableProfilingHandler
    enableDebugFlagsHandler memoryThrottlingFactor memoryReservationPolicy registerWithTaints registerNode tracing localStorageCapacityIsolation
    containerRuntimeEndpoint imageServiceEndpoint failCgroupV1 userNamespaces`),
  authentication: z
    .strictObject({
      x509: z.strictObject({ clientCAFile: text }).optional(),
      webhook: z.strictObject({ enabled: bool, cacheTTL: duration }).optional(),
      anonymous: z.strictObject({ enabled: bool }).optional(),
    })
    .optional(),
  authorization: z
    .strictObject({
      mode: z.enum(['AlwaysAllow', 'Webhook']).optional(),
      webhook: z.strictObject({ cacheAuthorizedTTL: duration, cacheUnauthorizedTTL: duration }).optional(),
    })
    .optional(),
  readOnlyPort: count,
  staticPodPath: text,
  rotateCertificates: bool,
  serverTLSBootstrap: bool,
  tlsMinVersion: z.enum(['VersionTLS10', 'VersionTLS11', 'VersionTLS12', 'VersionTLS13']).optional(),
  tlsCipherSuites: texts,
  streamingConnectionIdleTimeout: duration,
  eventRecordQPS: count,
  enableDebuggingHandlers: bool,
  imagePullCredentialsVerificationPolicy: z
    .enum(['NeverVerify', 'NeverVerifyPreloadedImages', 'NeverVerifyAllowlistedImages', 'AlwaysVerify'])
    .optional(),
  protectKernelDefaults: bool,
  seccompDefault: bool,
  podPidsLimit: count,
  maxPods: count,
  allowedUnsafeSysctls: texts,
});

const encryptionKeys = z.strictObject({ keys: z.array(z.strictObject({ name: z.string(), secret: z.string() })) }).optional();
const encryption = file('apiserver.config.k8s.io/v1', 'EncryptionConfiguration', {
  resources: z.array(
    z.strictObject({
      resources: z.array(z.string()).min(1),
      providers: z
        .array(
          z.strictObject({
            aesgcm: encryptionKeys,
            aescbc: encryptionKeys,
            secretbox: encryptionKeys,
            identity: z.strictObject({}).optional(),
            kms: z
              .strictObject({
                apiVersion: z.enum(['v1', 'v2']).optional(),
                name: z.string(),
                cachesize: count,
                endpoint: z.string().startsWith('unix://'),
                timeout: duration,
              })
              .optional(),
          }),
        )
        .min(1),
    }),
  ),
});

const claim = z.strictObject({ claim: text, prefix: text, expression: text });
const authenticationFields = {
  jwt: z
    .array(
      z.strictObject({
        issuer: z.strictObject({
          url: z.url(),
          discoveryURL: text,
          certificateAuthority: text,
          audiences: z.array(z.string()).min(1),
          audienceMatchPolicy: z.enum(['MatchAny']).optional(),
          egressSelectorType: text,
        }),
        claimValidationRules: z.array(z.strictObject({ claim: text, requiredValue: text, expression: text, message: text })).optional(),
        claimMappings: z.strictObject({
          username: claim,
          groups: claim.optional(),
          uid: claim.optional(),
          extra: z.array(z.strictObject({ key: z.string(), valueExpression: z.string() })).optional(),
        }),
        userValidationRules: z.array(z.strictObject({ expression: z.string(), message: text })).optional(),
      }),
    )
    .optional(),
  anonymous: z.strictObject({ enabled: z.boolean(), conditions: z.array(z.strictObject({ path: z.string() })).optional() }).optional(),
};

const authorization = file('apiserver.config.k8s.io/v1', 'AuthorizationConfiguration', {
  authorizers: z.array(
    z.strictObject({
      type: z.enum(['Webhook', 'Node', 'RBAC', 'ABAC', 'AlwaysAllow', 'AlwaysDeny']),
      name: z.string(),
      webhook: z
        .strictObject({
          authorizedTTL: duration,
          cacheAuthorizedRequests: bool,
          unauthorizedTTL: duration,
          cacheUnauthorizedRequests: bool,
          timeout: duration,
          subjectAccessReviewVersion: z.literal('v1'),
          matchConditionSubjectAccessReviewVersion: z.literal('v1').optional(),
          failurePolicy: z.enum(['NoOpinion', 'Deny']),
          connectionInfo: z.strictObject({ type: z.enum(['InClusterConfig', 'KubeConfigFile']), kubeConfigFile: text }),
          matchConditions: z.array(z.strictObject({ expression: z.string() })).optional(),
        })
        .optional(),
    }),
  ),
});

const podSecurityLevel = z.enum(['privileged', 'baseline', 'restricted']);
const podSecurity = z.strictObject({
  apiVersion: z.literal('pod-security.admission.config.k8s.io/v1'),
  kind: z.literal('PodSecurityConfiguration'),
  defaults: z.strictObject({
    enforce: podSecurityLevel.optional(),
    'enforce-version': text,
    audit: podSecurityLevel.optional(),
    'audit-version': text,
    warn: podSecurityLevel.optional(),
    'warn-version': text,
  }),
  exemptions: z.strictObject({ usernames: texts, runtimeClasses: texts, namespaces: texts }).optional(),
});
const resourceQuota = z.strictObject({
  apiVersion: z.literal('apiserver.config.k8s.io/v1'),
  kind: z.literal('ResourceQuotaConfiguration'),
  limitedResources: z.array(
    z.strictObject({ apiGroup: text, resource: z.string(), matchContains: texts, matchScopes: z.array(z.unknown()).optional() }),
  ),
});
const eventRateLimit = z.strictObject({
  apiVersion: z.literal('eventratelimit.admission.k8s.io/v1alpha1'),
  kind: z.literal('Configuration'),
  limits: z.array(
    z.strictObject({ type: z.enum(['Server', 'Namespace', 'User', 'SourceAndObject']), qps: z.int(), burst: z.int(), cacheSize: count }),
  ),
});
const admission = file('apiserver.config.k8s.io/v1', 'AdmissionConfiguration', {
  plugins: z.array(
    z.strictObject({ name: z.string(), path: text, configuration: z.union([podSecurity, resourceQuota, eventRateLimit]).optional() }),
  ),
});

const auditLevel = z.enum(['None', 'Metadata', 'Request', 'RequestResponse']);
const auditStages = z.array(z.enum(['RequestReceived', 'ResponseStarted', 'ResponseComplete', 'Panic'])).optional();
const audit = file('audit.k8s.io/v1', 'Policy', {
  metadata: anything,
  omitStages: auditStages,
  omitManagedFields: bool,
  rules: z
    .array(
      z.strictObject({
        level: auditLevel,
        users: texts,
        userGroups: texts,
        verbs: texts,
        resources: z.array(z.strictObject({ group: text, resources: texts, resourceNames: texts })).optional(),
        namespaces: texts,
        nonResourceURLs: texts,
        omitStages: auditStages,
        omitManagedFields: bool,
      }),
    )
    .min(1),
});

const clientConnection = z
  .strictObject({ kubeconfig: text, acceptContentTypes: text, contentType: text, qps: z.number().optional(), burst: count })
  .optional();
const kubeProxy = file('kubeproxy.config.k8s.io/v1alpha1', 'KubeProxyConfiguration', {
  ...known(`
    featureGates logging hostnameOverride bindAddress bindAddressHardFail showHiddenMetricsForVersion ipvs winkernel detectLocal clusterCIDR
    oomScoreAdj configSyncPeriod portRange windowsRunAsService`),
  clientConnection,
  healthzBindAddress: text,
  metricsBindAddress: text,
  enableProfiling: bool,
  mode: z.enum(['iptables', 'ipvs', 'nftables', 'kernelspace']).optional(),
  detectLocalMode: text,
  nodePortAddresses: texts,
  iptables: z
    .strictObject({ masqueradeBit: count, masqueradeAll: bool, localhostNodePorts: bool, syncPeriod: duration, minSyncPeriod: duration })
    .optional(),
  nftables: z.strictObject({ masqueradeBit: count, masqueradeAll: bool, syncPeriod: duration, minSyncPeriod: duration }).optional(),
  conntrack: z
    .strictObject({
      maxPerCore: count,
      min: count,
      tcpEstablishedTimeout: duration,
      tcpCloseWaitTimeout: duration,
      tcpBeLiberal: bool,
      udpTimeout: duration,
      udpStreamTimeout: duration,
    })
    .optional(),
});

const pluginSet = z
  .strictObject({
    enabled: z.array(z.strictObject({ name: z.string(), weight: count })).optional(),
    disabled: z.array(z.strictObject({ name: z.string() })).optional(),
  })
  .optional();
const EXTENSION_POINTS = [
  'preEnqueue',
  'queueSort',
  'preFilter',
  'filter',
  'postFilter',
  'preScore',
  'score',
  'reserve',
  'permit',
  'preBind',
  'bind',
  'postBind',
  'multiPoint',
] as const;
const kubeScheduler = file('kubescheduler.config.k8s.io/v1', 'KubeSchedulerConfiguration', {
  ...known('parallelism percentageOfNodesToScore podInitialBackoffSeconds podMaxBackoffSeconds delayCacheUntilActive'),
  clientConnection,
  leaderElection: z
    .strictObject({
      leaderElect: bool,
      leaseDuration: duration,
      renewDeadline: duration,
      retryPeriod: duration,
      resourceLock: text,
      resourceName: text,
      resourceNamespace: text,
    })
    .optional(),
  enableProfiling: bool,
  enableContentionProfiling: bool,
  profiles: z
    .array(
      z.strictObject({
        schedulerName: text,
        percentageOfNodesToScore: count,
        plugins: z.strictObject(Object.fromEntries(EXTENSION_POINTS.map((point) => [point, pluginSet]))).optional(),
        pluginConfig: z.array(z.strictObject({ name: z.string(), args: anything })).optional(),
      }),
    )
    .optional(),
  extenders: z
    .array(
      z.strictObject({
        ...known('filterVerb preemptVerb prioritizeVerb weight bindVerb nodeCacheCapable managedResources'),
        urlPrefix: z.string(),
        enableHTTPS: bool,
        tlsConfig: z
          .strictObject({
            insecure: bool,
            serverName: text,
            certFile: text,
            keyFile: text,
            caFile: text,
            certData: text,
            keyData: text,
            caData: text,
          })
          .optional(),
        httpTimeout: duration,
        ignorable: bool,
      }),
    )
    .optional(),
});

const named = (name: string, fields: z.ZodRawShape) => z.array(z.strictObject({ name: z.string(), [name]: z.strictObject(fields) }));
const kubeconfig = file('v1', 'Config', {
  preferences: anything,
  'current-context': text,
  clusters: named('cluster', {
    server: z.url({ protocol: /^https$/ }),
    'tls-server-name': text,
    'insecure-skip-tls-verify': bool,
    'certificate-authority': text,
    'certificate-authority-data': text,
    'proxy-url': text,
    'disable-compression': bool,
  }),
  contexts: named('context', { cluster: z.string(), user: z.string(), namespace: text }),
  users: named('user', {
    'client-certificate': text,
    'client-certificate-data': text,
    'client-key': text,
    'client-key-data': text,
    token: text,
    tokenFile: text,
    as: text,
    exec: z
      .strictObject({
        apiVersion: z.enum(['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1']),
        command: z.string(),
        args: texts,
        env: z.array(z.strictObject({ name: z.string(), value: z.string() })).nullish(),
        installHint: text,
        interactiveMode: z.enum(['Never', 'IfAvailable', 'Always']),
        provideClusterInfo: bool,
      })
      .optional(),
  }),
});

const kuberc = file('kubectl.config.k8s.io/v1beta1', 'Preference', {
  defaults: anything,
  aliases: anything,
  credentialPluginPolicy: z.enum(['AllowAll', 'DenyAll', 'Allowlist']).optional(),
  credentialPluginAllowlist: z.array(z.strictObject({ name: text, command: text })).optional(),
});

export const CONFIGURATION_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map([
  kubelet,
  encryption,
  file('apiserver.config.k8s.io/v1', 'AuthenticationConfiguration', authenticationFields),
  authorization,
  admission,
  audit,
  kubeProxy,
  kubeScheduler,
  kubeconfig,
  kuberc,
]);
