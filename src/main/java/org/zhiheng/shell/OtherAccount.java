package org.zhiheng.shell;

/** A form was filled in by one account and sent while another was signed in. */
final class OtherAccount extends RuntimeException {}
