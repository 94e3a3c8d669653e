package org.zhiheng.organisation;

import org.zhiheng.kernel.Worded;

/** 单位类型: what an organisation is by law. */
public enum OrganisationType implements Worded {
  ENTERPRISE,
  /** 事业单位. */
  PUBLIC_INSTITUTION,
  /** 社会团体、民办非企业单位、基金会. */
  SOCIAL_ORGANISATION,
  /** 机关. */
  GOVERNMENT,
  OTHER
}
