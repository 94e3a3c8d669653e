package org.zhiheng.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Stale;

/** Organisations in the database. */
@Repository
class OrganisationStore {

  /** A search that finds more is narrowed by typing another word. */
  private static final int FOUND = 10;

  private final JdbcClient jdbc;

  OrganisationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Organisation> find(CreditCode code) {
    return jdbc.sql("select * from organisation.organisation where code = ?")
        .param(code.value())
        .query(OrganisationStore::organisation)
        .optional();
  }

  Map<String, String> names(Collection<String> codes) {
    return jdbc
        .sql("select code, name from organisation.organisation where code = any(?)")
        .param(codes.toArray(String[]::new))
        .query((row, number) -> Map.entry(row.getString("code"), row.getString("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those whose name or code holds all the words, by name. */
  List<Organisation> search(String words) {
    List<String> conditions = new ArrayList<>(List.of("o.name <> ''"));
    Map<String, @Nullable Object> parameters = new HashMap<>();
    SearchWords.narrow("o", words, conditions, parameters);
    return jdbc.sql(
            "select * from organisation.organisation o where "
                + String.join(" and ", conditions)
                + " order by o.name, o.code limit :most")
        .params(parameters)
        .param("most", FOUND)
        .query(OrganisationStore::organisation)
        .list();
  }

  /**
   * Writes the next version.
   *
   * @throws Stale when the version it builds on is not the stored one
   */
  void save(Organisation organisation) {
    int written =
        organisation.version() == 0
            ? filled(
                    """
                    insert into organisation.organisation (code, name, name_folded, type, region, address,
                      industry, staff, revenue, assets, figures_year, size_by_hand, size_reason,
                      legal_representative, contact, contact_phone, quality_awards, words_folded,
                      pairs, version)
                    values (:code, :name, :folded, :type, :region, :address, :industry, :staff, :revenue,
                      :assets, :figuresYear, :sizeByHand, :sizeReason, :legalRepresentative,
                      :contact, :contactPhone, :qualityAwards, :words, :pairs, 1)
                    on conflict do nothing
                    """,
                    organisation)
                .update()
            : filled(
                    """
                    update organisation.organisation set name = :name, name_folded = :folded, type = :type,
                      region = :region, address = :address, industry = :industry, staff = :staff,
                      revenue = :revenue, assets = :assets, figures_year = :figuresYear,
                      size_by_hand = :sizeByHand, size_reason = :sizeReason,
                      legal_representative = :legalRepresentative, contact = :contact,
                      contact_phone = :contactPhone, quality_awards = :qualityAwards,
                      words_folded = :words, pairs = :pairs,
                      version = version + 1
                    where code = :code and version = :version
                    """,
                    organisation)
                .update();
    if (written == 0) {
      throw new Stale(organisation.code());
    }
  }

  private StatementSpec filled(String sql, Organisation organisation) {
    Industry industry = organisation.industry();
    SearchWords words = SearchWords.of(organisation.name(), organisation.code().value());
    return jdbc.sql(sql)
        .param("code", organisation.code().value())
        .param("words", words.folded())
        .param("pairs", words.pairs().toArray(String[]::new))
        .param("name", organisation.name())
        .param("folded", Folding.of(organisation.name()))
        .param("type", name(organisation.type()))
        .param("region", organisation.region())
        .param("address", organisation.address())
        .param("industry", industry == null ? null : industry.code())
        .param("staff", organisation.figures().staff())
        .param("revenue", organisation.figures().revenue())
        .param("assets", organisation.figures().assets())
        .param("figuresYear", organisation.figuresYear())
        .param("sizeByHand", name(organisation.sizeByHand()))
        .param("sizeReason", organisation.sizeReason())
        .param("legalRepresentative", organisation.legalRepresentative())
        .param("contact", organisation.contact())
        .param("contactPhone", organisation.contactPhone())
        .param("qualityAwards", organisation.qualityAwards())
        .param("version", organisation.version());
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    String industry = row.getString("industry");
    return new Organisation(
        new CreditCode(row.getString("code")),
        row.getString("name"),
        constant(OrganisationType.class, row.getString("type")),
        row.getString("region"),
        row.getString("address"),
        industry == null ? null : new Industry(industry),
        new Figures(
            row.getObject("staff", Long.class),
            row.getBigDecimal("revenue"),
            row.getBigDecimal("assets")),
        row.getObject("figures_year", Integer.class),
        constant(Size.class, row.getString("size_by_hand")),
        row.getString("size_reason"),
        row.getString("legal_representative"),
        row.getString("contact"),
        row.getString("contact_phone"),
        row.getString("quality_awards"),
        row.getInt("version"));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
