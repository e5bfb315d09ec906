// `npm start`: the server where a GitHub App is set up, the sandbox where none is. Says which.
import { existsSync } from 'node:fs';

if (existsSync('.env')) process.loadEnvFile('.env');

// Any of these says that somebody means a real App; what is missing is then told by `serve` itself.
const meant = ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH', 'WEBHOOK_SECRET'].some((name) => process.env[name]?.trim());

process.stderr.write(
  meant
    ? 'A GitHub App is set up in the environment: starting the server.\n'
    : 'No GitHub App is set up in the environment: starting the sandbox, an emulated GitHub with sample repositories.\n',
);
process.argv.splice(2, 0, meant ? 'serve' : 'sandbox');
await import('./ispyb-triage.js');
