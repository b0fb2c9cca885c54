// The same thread in a service, where whoever asks for a page of it comes before what is being read.
import { giveWay } from '../node/priority.ts';
import './thread.ts';

giveWay();
