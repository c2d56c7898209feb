import { isPolicyVersion, type PolicyVersion } from '../../../labs/pod-security/version.ts';

const NEWEST = 37;
const VERSIONS: readonly PolicyVersion[] = ['latest', ...Array.from({ length: NEWEST + 1 }, (_, i): PolicyVersion => `v1.${NEWEST - i}`)];

interface Props {
  label: string;
  version: PolicyVersion;
  onChange: (version: PolicyVersion) => void;
}

/** Which version of the standards is asked. */
export function VersionChoice({ label, version, onChange }: Props) {
  return (
    <label class="field">
      {label}
      <select
        value={version}
        onChange={({ currentTarget: { value } }) => {
          if (isPolicyVersion(value)) onChange(value);
        }}
      >
        {VERSIONS.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
