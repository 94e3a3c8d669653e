package planted.line.late;

public record Late() {}
