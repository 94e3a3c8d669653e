package planted.line.early;

import planted.line.late.Late;

public record Early(Late late) {}
