// Who is asking. Until there are accounts, everyone at this machine is one person.

export const LOCAL_ACTOR = 'cục bộ';
