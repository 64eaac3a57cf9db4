import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

/** Node's own modules by their names without prefix; those with it are a pattern. */
const nodeModules = builtinModules.filter((name) => !/^_|:/.test(name));

/** The house: what each pure folder may not import (arrows point down only). */
const rooms = {
  notes: ['library', 'report', 'schedule', 'render', 'editor', 'webview'],
  library: ['report', 'schedule', 'render', 'editor', 'webview'],
  report: ['schedule', 'editor', 'webview'],
  schedule: ['report', 'render', 'editor', 'webview'],
  render: ['report', 'schedule', 'editor', 'webview'],
};

const outside = [
  { group: ['vscode', 'node:*'], message: 'Pure folders get the outside handed in as small interfaces.' },
];

const layering = Object.entries(rooms).map(([room, above]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: nodeModules,
        patterns: [
          ...outside,
          { group: above.map((name) => `**/${name}/**`), message: `src/${room} knows nothing of the rooms above it.` },
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      'process',
      'Buffer',
      'setTimeout',
      'setInterval',
      'fetch',
      'navigator',
      'document',
      'window',
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
  })),
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/webview/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-imports': [
        'error',
        { paths: nodeModules, patterns: [{ group: ['node:*'], message: 'The extension runs in a web worker too.' }] },
      ],
      // Disposables are any objects with `dispose`, here as in the editor itself.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportNamedDeclaration > VariableDeclaration[kind!="const"]',
          message: 'The build hands names over as they are when a file has run.',
        },
      ],
      'no-console': 'error',
    },
  },
  ...layering,
  {
    files: ['src/webview/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...outside,
            {
              regex: '^\\.\\./(?!render/(?:messages|choosing|pageFilter)$)',
              message: 'The page shares message types, its filter and what a click asks for.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-imports': 'off', 'no-console': 'off' },
  },
);
