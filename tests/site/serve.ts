import { join } from 'node:path';
import { staticServer } from '../../tools/static-server.ts';

staticServer(join(import.meta.dirname, '../../dist-test'), '/sub/').listen(4329);
