import { join } from 'node:path';
import { staticServer } from '../../tools/static-server.ts';
import { BASE, PORT } from './address.ts';

staticServer(join(import.meta.dirname, '../../dist-test'), BASE).listen(PORT);
