package planted.line;

public class CaseStore {}
