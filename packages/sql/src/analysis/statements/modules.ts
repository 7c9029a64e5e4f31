// LOAD, UNLOAD and USE MODULES. Source: ModuleManager, FactoryUtil.createModule.
import {
  duplicateModule,
  moduleExists,
  moduleTypeOption,
  unknownFactory,
  unknownModule,
} from '../../diagnostics/catalogue/ddl.ts';
import type { Command, Identifier } from '../../syntax/ast/index.ts';
import { refuse } from './context.ts';
import type { StatementContext } from './context.ts';

/** Modules of other libraries: a script that loads them may use functions that are not known here. */
const OF_OTHER_LIBRARIES = ['hive'];

export function analyzeLoadModule(
  context: StatementContext,
  statement: Extract<Command, { kind: 'load-module' }>,
): void {
  const { session } = context;
  const module = statement.name.names.join('.');
  const { span } = statement.name;
  const type = statement.options.find((option) => option.key.value === 'type');
  if (type !== undefined) refuse(moduleTypeOption, { value: type.value.value }, { span: type.key.span });
  if (module !== 'core') {
    refuse(
      unknownFactory,
      {
        identifier: module,
        interface: 'org.apache.flink.table.factories.ModuleFactory',
        available: 'core',
      },
      {
        span,
        ...(OF_OTHER_LIBRARIES.includes(module)
          ? { hint: `Add the JAR that brings the ${module} module.` }
          : {}),
      },
    );
  }
  if (session.loadedModules.includes(module)) refuse(moduleExists, { module }, { span });
  session.loadedModules = [...session.loadedModules, module];
  session.usedModules = [...session.usedModules, module];
}

export function analyzeUnloadModule(context: StatementContext, name: Identifier): void {
  const { session } = context;
  const module = name.names.join('.');
  if (!session.loadedModules.includes(module)) refuse(unknownModule, { module }, { span: name.span });
  session.loadedModules = session.loadedModules.filter((each) => each !== module);
  session.usedModules = session.usedModules.filter((each) => each !== module);
}

export function analyzeUseModules(context: StatementContext, names: readonly Identifier[]): void {
  const { session } = context;
  const used = new Set<string>();
  for (const name of names) {
    const module = name.names.join('.');
    if (!session.loadedModules.includes(module)) refuse(unknownModule, { module }, { span: name.span });
    if (used.has(module)) refuse(duplicateModule, { module }, { span: name.span });
    used.add(module);
  }
  session.usedModules = [...used];
}
