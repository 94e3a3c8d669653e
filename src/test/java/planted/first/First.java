package planted.first;

import planted.second.Second;

public record First(Second second) {}
