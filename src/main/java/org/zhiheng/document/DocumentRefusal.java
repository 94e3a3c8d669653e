package org.zhiheng.document;

import org.zhiheng.kernel.Refusal;

/** Why a file is not taken; each stands beside the field {@code file}. */
public enum DocumentRefusal implements Refusal.Reason {
  EMPTY,
  /** Names the limit in MB. */
  TOO_LARGE,
  /** What the file holds is none of the types that are taken, whatever its name says. */
  TYPE_NOT_ALLOWED,
  /** The files of the case have as much as they may; names the limit in MB. */
  CASE_FULL,
  /** The account has handed in as much as it may; names the limit in MB. */
  ACCOUNT_FULL,
  /** Begins like a PDF, and no program that reads PDF can open it. */
  DAMAGED,
  /** Opens with a password only. */
  PASSWORD,
  /** Packed as office or OFD files are, and not whole. */
  PACKED_DAMAGED,
  /** An office file that opens with a password only. */
  PACKED_PASSWORD,
  /** Begins like an image, and cannot be shown. */
  IMAGE_DAMAGED,
  /** Shows too little for anybody to read. */
  IMAGE_TINY,
  /** Has more pixels than programs show. */
  IMAGE_HUGE;

  static final String FIELD = "file";
}
