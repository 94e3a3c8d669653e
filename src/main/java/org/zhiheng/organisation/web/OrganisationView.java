package org.zhiheng.organisation.web;

import java.util.List;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Back;
import org.zhiheng.shell.Form;

/**
 * What an organisation tells about itself, with the size that follows from what is stored.
 *
 * @param scheme the edition in force, which advises a grade (annex D)
 * @param industries what the list beside the industry offers
 */
public record OrganisationView(
    Form form, Organisation stored, Scheme scheme, List<String> industries, Back back) {}
