import { endpointText, PROTOCOLS, type Cluster, type Endpoint } from '../../../labs/network-policy/index.ts';
import { declaredPorts, portsText } from './port-text.ts';
import { endpointOf, podAt, podName } from './loaded-text.ts';
import { PodOptions } from './pod-options.tsx';
import { EXAMPLE_ADDRESS, isProtocol, withDestination, type Question } from './question.ts';

interface Props {
  cluster: Cluster;
  question: Question;
  onAsk: (question: Question) => void;
}

/** A connection to ask about: two ends, each a Pod or an address, and the port at the second. */
export function WhyForm({ cluster, question, onAsk }: Props) {
  const destination = podAt(cluster, question.to);
  const ports = destination ? declaredPorts(destination) : [];
  return (
    <form class="np-form" onSubmit={(event) => event.preventDefault()}>
      <div class="np-ends">
        <EndField label="From" of="the source" cluster={cluster} end={question.from} onChange={(from) => onAsk({ ...question, from })} />
        <EndField
          label="To"
          of="the destination"
          cluster={cluster}
          end={question.to}
          onChange={(to) => onAsk(withDestination(cluster, question, to))}
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
            value={question.port}
            onInput={({ currentTarget: { value } }) => onAsk({ ...question, port: value.trim() })}
          />
        </label>
        <label class="field">
          Protocol
          <select
            value={question.protocol}
            onChange={({ currentTarget: { value } }) => {
              if (isProtocol(value)) onAsk({ ...question, protocol: value });
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
                aria-pressed={question.port === String(probe.port) && question.protocol === probe.protocol}
                onClick={() => onAsk({ ...question, port: String(probe.port), protocol: probe.protocol })}
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
  cluster: Cluster;
  end: Endpoint;
  onChange: (end: Endpoint) => void;
}

function EndField({ label, of, cluster, end, onChange }: EndProps) {
  const isAddress = 'ip' in end;
  const isGone = !isAddress && podAt(cluster, end) === undefined;
  return (
    <div class="np-end">
      <label class="field">
        {label}
        <select
          value={isAddress ? ADDRESS : endpointText(end)}
          onChange={({ currentTarget: { value } }) => {
            const pod = cluster.pods.find((each) => podName(each) === value);
            onChange(pod ? endpointOf(pod) : { ip: EXAMPLE_ADDRESS });
          }}
        >
          {isGone && <option value={endpointText(end)}>{endpointText(end)} (not there)</option>}
          <PodOptions cluster={cluster} />
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
