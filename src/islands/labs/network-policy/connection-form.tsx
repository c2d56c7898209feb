import { endpointText, type Endpoint } from '../../../labs/network-policy/endpoint.ts';
import { PROTOCOLS } from '../../../labs/network-policy/policy.ts';
import { endpointOf, podAt, podName, type PodSummary } from '../../../labs/network-policy/presentation/pod-summary.ts';
import { declaredPorts, portsText } from '../../../labs/network-policy/presentation/port-text.ts';
import { EXAMPLE_ADDRESS, isProtocol, withDestination, type Query } from '../../../labs/network-policy/presentation/query.ts';
import { PodOptions } from './pod-options.tsx';

interface Props {
  pods: readonly PodSummary[];
  query: Query;
  onAsk: (query: Query) => void;
}

/** A connection to ask about: two ends, each a Pod or an address, and the port at the second. */
export function ConnectionForm({ pods, query, onAsk }: Props) {
  const destination = podAt({ pods }, query.to);
  const ports = destination ? declaredPorts(destination) : [];
  return (
    <form class="np-form" onSubmit={(event) => event.preventDefault()}>
      <div class="np-ends">
        <EndField label="From" of="the source" pods={pods} end={query.from} onChange={(from) => onAsk({ ...query, from })} />
        <EndField
          label="To"
          of="the destination"
          pods={pods}
          end={query.to}
          onChange={(to) => onAsk(withDestination({ pods }, query, to))}
        />
      </div>
      <div class="fields">
        <label class="field np-port">
          Port
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={6}
            value={query.port}
            onInput={({ currentTarget: { value } }) => onAsk({ ...query, port: value.trim() })}
          />
        </label>
        <label class="field">
          Protocol
          <select
            value={query.protocol}
            onChange={({ currentTarget: { value } }) => {
              if (isProtocol(value)) onAsk({ ...query, protocol: value });
            }}
          >
            {PROTOCOLS.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        {ports.length > 1 && (
          <div class="np-declared" role="group" aria-label="Ports that the destination declares">
            {ports.slice(0, 8).map((probe) => (
              <button
                key={portsText([probe])}
                type="button"
                class="button"
                aria-pressed={query.port === String(probe.port) && query.protocol === probe.protocol}
                onClick={() => onAsk({ ...query, port: String(probe.port), protocol: probe.protocol })}
              >
                {portsText([probe])}
              </button>
            ))}
          </div>
        )}
      </div>
    </form>
  );
}

/** The value of the option for an address; no Pod's name has a space. */
const ADDRESS = 'an address';

interface EndProps {
  label: string;
  of: string;
  pods: readonly PodSummary[];
  end: Endpoint;
  onChange: (end: Endpoint) => void;
}

function EndField({ label, of, pods, end, onChange }: EndProps) {
  const isAddress = 'ip' in end;
  const isGone = !isAddress && podAt({ pods }, end) === undefined;
  return (
    <div class="np-end">
      <label class="field">
        {label}
        <select
          value={isAddress ? ADDRESS : endpointText(end)}
          onChange={({ currentTarget: { value } }) => {
            const pod = pods.find((each) => podName(each) === value);
            onChange(pod ? endpointOf(pod) : { ip: EXAMPLE_ADDRESS });
          }}
        >
          {isGone && <option value={endpointText(end)}>{endpointText(end)} (not there)</option>}
          <PodOptions pods={pods} />
          <option value={ADDRESS}>an IP address…</option>
        </select>
      </label>
      {isAddress && (
        <label class="field">
          Address of {of}
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={45}
            value={end.ip}
            onInput={({ currentTarget: { value } }) => onChange({ ip: value.trim() })}
          />
        </label>
      )}
    </div>
  );
}
