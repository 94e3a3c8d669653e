package org.zhiheng.organisation;

import org.zhiheng.kernel.Worded;

/** 行业名称 in the size method: industries that share indicators and thresholds. */
public enum SizeCategory implements Worded {
  AGRICULTURE,
  INDUSTRY,
  CONSTRUCTION,
  WHOLESALE,
  RETAIL,
  TRANSPORT,
  STORAGE,
  POST,
  LODGING,
  CATERING,
  INFORMATION_TRANSMISSION,
  SOFTWARE,
  REAL_ESTATE_DEVELOPMENT,
  PROPERTY_MANAGEMENT,
  LEASING_AND_BUSINESS,
  OTHER,
  /** Industries the method leaves out, such as finance, education, health and government. */
  OUTSIDE
}
