package org.zhiheng.jobs;

/** A job ended before it was done; the list of jobs tells why. */
public final class JobFailed extends RuntimeException {

  JobFailed(String name, Throwable cause) {
    super(name, cause);
  }
}
