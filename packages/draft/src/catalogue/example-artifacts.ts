// The artifacts that the examples of the catalogue name, made from real class files.
import { strToU8, zipSync } from 'fflate';

// `public class Job { public static void main(String[] a) {…} }` and a class without main, compiled by javac --release 11.
const JOB =
  'yv66vgAAADcAGgoAAgADBwAEDAAFAAYBABBqYXZhL2xhbmcvT2JqZWN0AQAGPGluaXQ+AQADKClWCQAIAAkHAAoMAAsADAEAEGphdmEvbGFuZy9TeXN0ZW0BAANvdXQBABVMamF2YS9pby9QcmludFN0cmVhbTsIAA4BAANqb2IKABAAEQcAEgwAEwAUAQATamF2YS9pby9QcmludFN0cmVhbQEAB3ByaW50bG4BABUoTGphdmEvbGFuZy9TdHJpbmc7KVYHABYBAAhkZW1vL0pvYgEABENvZGUBAARtYWluAQAWKFtMamF2YS9sYW5nL1N0cmluZzspVgAhABUAAgAAAAAAAgABAAUABgABABcAAAARAAEAAQAAAAUqtwABsQAAAAAACQAYABkAAQAXAAAAFQACAAEAAAAJsgAHEg22AA+xAAAAAAAA';
const HELPER =
  'yv66vgAAADcACwoAAgADBwAEDAAFAAYBABBqYXZhL2xhbmcvT2JqZWN0AQAGPGluaXQ+AQADKClWBwAIAQALZGVtby9IZWxwZXIBAARDb2RlAQAEd29yawAgAAcAAgAAAAAAAgAAAAUABgABAAkAAAARAAEAAQAAAAUqtwABsQAAAAAAAAAKAAYAAQAJAAAADQAAAAEAAAABsQAAAAAAAA==';

/** The bytes of an example's artifact. */
export function readExampleArtifact(uri: string): Uint8Array | undefined {
  return Object.hasOwn(MAKERS, uri) ? MAKERS[uri]?.() : undefined;
}

const classes = (): Record<string, Uint8Array> => ({
  'demo/Job.class': fromBase64(JOB),
  'demo/Helper.class': fromBase64(HELPER),
});

const MAKERS: Readonly<Record<string, () => Uint8Array>> = {
  'example:/good.jar': () => zipSync(classes()),
  'example:/broken.jar': () => strToU8('PK, but not really'),
  'example:/new.jar': () => zipSync({ ...classes(), 'demo/New.class': ofJava17(fromBase64(JOB)) }),
  'example:/fat.jar': () =>
    zipSync({ ...classes(), 'org/apache/flink/api/common/ExecutionConfig.class': fromBase64(JOB) }),
  'example:/old.jar': () =>
    zipSync({
      ...classes(),
      'META-INF/maven/org.apache.flink/flink-cep/pom.properties': strToU8('version=1.13.6\n'),
    }),
  'example:/bomb.jar': () => claimsToBeLarge(zipSync(classes())),
  'example:/good.py': () => strToU8('import sys\n\n\ndef main():\n    print(sys.argv)\n\n\nmain()\n'),
  'example:/broken.py': () => strToU8('def main(:\n    pass\n'),
  'example:/match.py': () => strToU8('import sys\n\nmatch sys.argv:\n    case 1:\n        pass\n'),
  'example:/modules.zip': () => zipSync({ 'job.py': strToU8('print(1)\n') }),
};

function ofJava17(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[7] = 61;
  return copy;
}

/** Writes 3 GiB as the unpacked size of the first entry into the archive's directory. */
function claimsToBeLarge(bytes: Uint8Array): Uint8Array {
  const directory = bytes.findIndex(
    (byte, i) => byte === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2,
  );
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 3 * 1024 ** 3, true);
  return bytes;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Neither Node nor the DOM is at hand here. */
function fromBase64(text: string): Uint8Array {
  const digits = [...text.replace(/=+$/, '')].map((c) => ALPHABET.indexOf(c));
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  for (let i = 0, bits = 0, held = 0, at = 0; i < digits.length; i++) {
    held = ((held << 6) | (digits[i] ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
