// The modules of the published package: bundles that run on Node 20 without TypeScript, and their declarations.
import { cpSync } from 'node:fs';
import path from 'node:path';
import MagicString from 'magic-string';
import type { SourceMap } from 'magic-string';
import { rolldown } from 'rolldown';
import type { OutputOptions, Plugin } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { CATALOGUES, COMMAND_ENTRIES, PUBLIC_ENTRIES, WANTS_EXPLANATIONS } from './entries.ts';
import { isCatalogue, withoutExplanations } from './light-catalogue.ts';

/** JSON above this many characters is parsed by JSON.parse when it is loaded, which is faster than to compile it. */
const LARGE_JSON = 10_000;

const ADDRESS = /new URL\('([^']+)', import\.meta\.url\)/g;

/**
 * Writes the package's modules into a folder.
 * @param root the repository
 * @param external packages that are installed beside it
 */
export async function bundle(root: string, folder: string, external: readonly string[]): Promise<void> {
  const input = (entries: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)]));
  const output: OutputOptions = {
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
    minify: true,
  };
  const isExternal = (id: string): boolean =>
    id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`));

  const code = await rolldown({
    input: input({ ...PUBLIC_ENTRIES, ...COMMAND_ENTRIES }),
    platform: 'node',
    // A package's modules before its CommonJS, which asks for files by name when it runs.
    resolve: { mainFields: ['module', 'main'] },
    external: isExternal,
    plugins: [cataloguesApart(), lightCatalogues(), largeJson(), addresses(root, folder)],
  });
  await code.write(output);
  await code.close();

  const catalogues = await rolldown({
    input: input(
      Object.fromEntries(Object.entries(CATALOGUES).map(([id, file]) => [catalogueName(id), file])),
    ),
    platform: 'neutral',
    plugins: [sharedLibrary(), largeJson()],
  });
  await catalogues.write({ ...output, chunkFileNames: 'catalogues-[name]-[hash].js' });
  await catalogues.close();

  const declarations = await rolldown({
    input: input(PUBLIC_ENTRIES),
    platform: 'node',
    external: isExternal,
    plugins: [dts({ emitDtsOnly: true, eager: true, tsconfig: path.join(root, 'tsconfig.base.json') })],
  });
  await declarations.write({ dir: folder, format: 'esm', chunkFileNames: '[name]-[hash].js' });
  await declarations.close();
}

/** `@flink-preflight/sql/catalogue` is the package's `catalogue-sql`. */
function catalogueName(id: string): string {
  return `catalogue-${id.split('/')[1]!}`;
}

/** The command that shows whole catalogues loads them from modules of their own: all others have the light ones. */
function cataloguesApart(): Plugin {
  return {
    name: 'catalogues-apart',
    resolveId: (id, importer) =>
      id in CATALOGUES && importer?.endsWith(WANTS_EXPLANATIONS) === true
        ? { id: `./${catalogueName(id)}.js`, external: 'relative' }
        : undefined,
  };
}

/** Catalogues take what they need of the library from the package's own module. */
function sharedLibrary(): Plugin {
  return {
    name: 'shared-library',
    resolveId: (id) =>
      id === '@flink-preflight/sql' ? { id: './index.js', external: 'relative' } : undefined,
  };
}

function lightCatalogues(): Plugin {
  return {
    name: 'light-catalogues',
    transform: {
      filter: { id: /\/catalogue(?:\/[^/]+)?\.ts$/ },
      handler: (text, id) => (isCatalogue(id) ? written(withoutExplanations(id, text)) : undefined),
    },
  };
}

function largeJson(): Plugin {
  return {
    name: 'large-json',
    transform: {
      filter: { id: /\.json$/ },
      handler: (text) =>
        text.length < LARGE_JSON
          ? undefined
          : {
              code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(text)))});`,
              moduleType: 'js',
              map: null,
            },
    },
  };
}

/** Addresses of threads and of folders with files are those of the package. */
function addresses(root: string, folder: string): Plugin {
  return {
    name: 'addresses',
    transform: {
      filter: { code: 'import.meta.url' },
      handler(text, id) {
        const code = new MagicString(text);
        code.replace(ADDRESS, (whole, target: string) => {
          const from = path.resolve(path.dirname(id), target);
          const name = path.relative(root, from).replaceAll(path.sep, '/');
          const thread = Object.entries(COMMAND_ENTRIES).find(([, file]) => file === name);
          if (thread !== undefined) return `new URL('./${thread[0]}.js', import.meta.url)`;
          if (!target.endsWith('/')) return whole;
          const place = `files/${name.replace(/^packages\/(.*)\/src\//, '$1/')}/`;
          cpSync(from, path.join(folder, place), { recursive: true });
          return `new URL('./${place}', import.meta.url)`;
        });
        return code.hasChanged() ? written(code) : undefined;
      },
    },
  };
}

function written(text: MagicString): { readonly code: string; readonly map: SourceMap } {
  return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
}
