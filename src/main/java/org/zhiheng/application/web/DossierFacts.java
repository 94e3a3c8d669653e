package org.zhiheng.application.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.kernel.Worded;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.OrganisationField;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.Mobile;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonField;
import org.zhiheng.shell.Fact;
import org.zhiheng.shell.Text;

/** The facts of a file as they are read, with personal numbers masked. */
public record DossierFacts(Text text, Dossier dossier) {

  public List<Fact> person() {
    Person person = dossier.person().person();
    IdentityDocument document = person.document();
    Mobile mobile = person.mobile();
    List<Fact> facts = new ArrayList<>();
    add(facts, PersonField.NAME, person.name());
    add(facts, PersonField.SEX, words(person.sex()));
    add(facts, PersonField.DOCUMENT_TYPE, document == null ? null : words(document.type()));
    add(facts, PersonField.NUMBER, document == null ? null : document.masked());
    add(facts, PersonField.MOBILE, mobile == null ? null : mobile.masked());
    add(facts, PersonField.EMAIL, person.email());
    add(facts, PersonField.EDUCATION, words(person.schooling().level()));
    add(facts, PersonField.SCHOOL, person.schooling().school());
    add(facts, PersonField.SUBJECT, person.schooling().subject());
    add(facts, PersonField.GRADUATED_ON, text.date(person.schooling().on()));
    add(facts, PersonField.TITLE_LEVEL, words(person.title().level()));
    add(facts, PersonField.TITLE_NAME, person.title().name());
    add(facts, PersonField.TITLED_ON, text.date(person.title().on()));
    add(facts, PersonField.QUALIFICATIONS, person.qualifications());
    add(facts, PersonField.POSITION, person.appointment().position());
    add(facts, PersonField.APPOINTED_ON, text.date(person.appointment().on()));
    add(facts, PersonField.APPOINTMENT_PAPER, person.appointment().paper());
    add(facts, PersonField.TOP_MANAGER, yesNo(person.appointment().topManager()));
    return facts;
  }

  public List<Fact> organisation() {
    Organisation organisation = dossier.organisation();
    List<Fact> facts = new ArrayList<>();
    add(facts, OrganisationField.NAME, organisation.name());
    facts.add(new Fact(text.of("application.creditCode"), organisation.code().value()));
    add(facts, OrganisationField.TYPE, words(organisation.type()));
    add(facts, OrganisationField.REGION, organisation.region());
    add(facts, OrganisationField.ADDRESS, organisation.address());
    add(facts, OrganisationField.INDUSTRY, industry(organisation));
    facts.add(new Fact(text.of("application.size"), size(organisation)));
    facts.add(new Fact(text.of("application.tier"), words(organisation.tier().orElse(null))));
    add(facts, OrganisationField.LEGAL_REPRESENTATIVE, organisation.legalRepresentative());
    add(facts, OrganisationField.CONTACT, organisation.contact());
    add(facts, OrganisationField.CONTACT_PHONE, organisation.contactPhone());
    add(facts, OrganisationField.QUALITY_AWARDS, organisation.qualityAwards());
    return facts;
  }

  private @Nullable String size(Organisation organisation) {
    return words(organisation.size().orElse(null));
  }

  private @Nullable String industry(Organisation organisation) {
    var industry = organisation.industry();
    return industry == null ? null : industry.code() + " " + text.of(industry.divisionName());
  }

  private String yesNo(boolean yes) {
    return text.of(yes ? "application.yes" : "application.no");
  }

  private @Nullable String words(@Nullable Worded constant) {
    return constant == null ? null : text.of(constant);
  }

  private void add(List<Fact> facts, Worded field, @Nullable String value) {
    facts.add(new Fact(text.of(field), value));
  }
}
