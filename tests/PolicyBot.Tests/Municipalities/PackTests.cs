using System.Text.RegularExpressions;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Tests.Municipalities;

/// <summary>The two packs that come along, against the adopted documents.</summary>
public sealed partial class PackTests
{
    private static readonly Municipality Gausdal = Load("gausdal");
    private static readonly Municipality Ringebu = Load("ringebu");

    [Fact]
    public void Given_the_pack_of_Gausdal_when_it_is_loaded_then_its_38_rules_stand_under_their_ids_in_the_order_of_the_document() =>
        AssertSections(38, Gausdal, """
        g.vedtak | Retningslinjer for bruk av sosiale medier
        g.hva | Hva er sosiale medier?
        g.arbeidstid | Arbeidstiden
        g.ansatt.1 | Bruk av sosiale medier | 1
        g.ansatt.2 | Bruk av sosiale medier | 2
        g.ansatt.3 | Bruk av sosiale medier | 3
        g.ansatt.4 | Bruk av sosiale medier | 4
        g.ansatt.5 | Bruk av sosiale medier | 5
        g.ansatt.6 | Bruk av sosiale medier | 6
        g.ansatt.7 | Bruk av sosiale medier | 7
        g.ansatt.8 | Bruk av sosiale medier | 8
        g.ansatt.9 | Bruk av sosiale medier | 9
        g.ansatt.10 | Bruk av sosiale medier | 10
        g.ansatt.11 | Bruk av sosiale medier | 11
        g.ansatt.regler | Regler og retningslinjer vi må forholde oss spesielt til når vi deltar i sosiale medier
        g.info.plikt | Informasjonsansvar på kommunens vegne | 1
        g.info.fakta | Informasjonsansvar på kommunens vegne | 2
        g.info.sektor | Informasjonsansvar på kommunens vegne | 3
        g.info.fullmakt | Informasjonsansvar på kommunens vegne | 4
        g.kontoer | Gausdal kommunes offisielle kontoer
        g.strategi | Vår strategi for kommunen i sosiale medier
        g.plan | Før det opprettes en blogg, profil, konto e.l. med tilknytning til Gausdal kommune
        g.plan.mal | Målsetting med initiativet?
        g.plan.bruk | Hvordan forumet skal brukes og forvaltes?
        g.plan.godkjenning | Før det opprettes en blogg, profil, konto e.l. med tilknytning til Gausdal kommune
        g.offisiell.1 | Ved kommunikasjon på kommunens offisielle kontoer | 1
        g.offisiell.2 | Ved kommunikasjon på kommunens offisielle kontoer | 2
        g.offisiell.3 | Ved kommunikasjon på kommunens offisielle kontoer | 3
        g.offisiell.4 | Ved kommunikasjon på kommunens offisielle kontoer | 4
        g.offisiell.5 | Ved kommunikasjon på kommunens offisielle kontoer | 5
        g.offisiell.6 | Ved kommunikasjon på kommunens offisielle kontoer | 6
        g.offisiell.7 | Ved kommunikasjon på kommunens offisielle kontoer | 7
        g.offisiell.8 | Ved kommunikasjon på kommunens offisielle kontoer | 8
        g.offisiell.9 | Ved kommunikasjon på kommunens offisielle kontoer | 9
        g.offisiell.10 | Ved kommunikasjon på kommunens offisielle kontoer | 10
        g.offisiell.11 | Ved kommunikasjon på kommunens offisielle kontoer | 11
        g.offisiell.12 | Ved kommunikasjon på kommunens offisielle kontoer | 12
        g.offisiell.regler | Regler og retningslinjer vi må forholde oss spesielt til når vi deltar i sosiale medier gjennom offisielle kontoer
        """);

    [Fact]
    public void Given_the_pack_of_Ringebu_when_it_is_loaded_then_its_34_rules_stand_under_their_ids_in_the_order_of_the_document() =>
        AssertSections(34, Ringebu, """
        r.formal | Innledning
        r.hva | Hva er sosiale medier?
        r.hvorfor | Hvorfor skal Ringebu kommune delta i sosiale medier?
        r.hvordan | Hvordan bruke sosiale medier i Ringebu kommune?
        r.oppretting | Hvordan bruke sosiale medier i Ringebu kommune?
        r.ansvar | Hvordan bruke sosiale medier i Ringebu kommune?
        r.ikt.gjelder | Retningslinjer for IKT bruk
        r.ikt.1 | Retningslinjer for IKT bruk | 1
        r.ikt.2 | Retningslinjer for IKT bruk | 2
        r.ikt.3 | Retningslinjer for IKT bruk | 3
        r.ikt.4 | Retningslinjer for IKT bruk | 4
        r.ikt.5 | Retningslinjer for IKT bruk | 5
        r.ikt.etikk | Retningslinjer for IKT bruk
        r.nettsider | Retningslinjer for bruk av sosiale medier
        r.omdomme | Omdømmebygging
        r.privat.1 | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson | 1
        r.privat.2 | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson | 2
        r.privat.3 | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson | 3
        r.privat.4 | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson | 4
        r.privat.5 | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson | 5
        r.privat.6 | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson | 6
        r.privat.7 | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson | 7
        r.privat.kontakt | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson
        r.privat.egne | Huskeliste for ansatte og politikeres bruk av sosiale medier som privatperson
        r.repr.1 | Når du representerer Ringebu kommune | 1
        r.repr.2 | Når du representerer Ringebu kommune | 2
        r.repr.3 | Når du representerer Ringebu kommune | 3
        r.repr.4 | Når du representerer Ringebu kommune | 4
        r.repr.5 | Når du representerer Ringebu kommune | 5
        r.repr.6 | Når du representerer Ringebu kommune | 6
        r.repr.7 | Når du representerer Ringebu kommune | 7
        r.repr.8 | Når du representerer Ringebu kommune | 8
        r.fornuft | Avslutning
        r.vedtak | Avslutning
        """);

    [Fact]
    public void Given_both_packs_when_they_are_loaded_then_each_says_who_adopted_its_document_and_when()
    {
        Assert.Equal(("samarbeidsutvalget", new DateOnly(2011, 3, 29)), (Gausdal.Guideline.Source.AdoptedBy.Own, Gausdal.Guideline.Source.Adopted));
        Assert.Equal(("Administrasjonsutvalget", new DateOnly(2012, 12, 6)), (Ringebu.Guideline.Source.AdoptedBy.Own, Ringebu.Guideline.Source.Adopted));
        Assert.Equal("Retningslinjer for bruk av sosiale medier", Gausdal.Guideline.Source.Document.Own);
        Assert.Equal("Retningslinjer for IKT bruk og bruk av sosiale medier i Ringebu kommune", Ringebu.Guideline.Source.Document.Own);
    }

    [Fact]
    public void Given_both_packs_when_they_are_loaded_then_Gausdal_approves_and_Ringebu_is_notified()
    {
        Assert.Equal((Flow.Approval, "GAU", "rådmannsteamet"), (Gausdal.Flow, Gausdal.PlanPrefix, Gausdal.Roles.Radmannsteam.Own));
        Assert.Equal((Flow.Notification, "RIN", "rådmannsledelsen"), (Ringebu.Flow, Ringebu.PlanPrefix, Ringebu.Roles.Radmannsteam.Own));
        Assert.Equal(("g.plan", "g.plan.godkjenning", "g.strategi"), RulesOf(Gausdal));
        Assert.Equal(("r.oppretting", "r.ikt.5", "r.ansvar"), RulesOf(Ringebu));
    }

    [Fact]
    public void Given_both_packs_when_they_are_loaded_then_working_time_is_Monday_to_Friday_from_8_to_half_past_3() =>
        Assert.All([Gausdal, Ringebu], municipality =>
        {
            Assert.Equal(
                [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], municipality.WorkingTime.Days);
            Assert.Equal((new TimeOnly(8, 0), new TimeOnly(15, 30)), (municipality.WorkingTime.From, municipality.WorkingTime.To));
        });

    [Fact]
    public void Given_the_form_of_Gausdal_when_it_is_loaded_then_its_fields_have_the_labels_that_people_know() =>
        Assert.Equal(
            [
                "Kanal", "Navn på kontoen", "Enhet", "Ansvarlig enhetsleder", "Stedfortreder for enhetsleder", "Redaktører", "Hvorfor skal kontoen opprettes?", "Hva kan vi oppnå?",
                "Hovedtemaer", "Dialogform", "Regler for dialogen", "Varighet", "Sluttdato", "Markedsføring", "Hvem overvåker og svarer?",
                "Dekning i ferier", "Hvor vises svarreglene?", "Administratorer", "Totrinnspålogging", "Personvernvurdering",
            ],
            Gausdal.Questionnaire.Questions.Select(question => question.Label.Own));

    [Fact]
    public void Given_both_packs_when_they_are_loaded_then_no_title_or_answer_is_over_its_limit() =>
        Assert.All(Gausdal.Guideline.Sections.Concat(Ringebu.Guideline.Sections), section =>
        {
            Assert.InRange(section.Title.Own.Length, 1, 60);
            Assert.InRange(section.Answer.Own.Length, 1, 1200);
        });

    [Fact]
    public void Given_both_packs_when_a_hint_stands_in_a_field_of_one_line_then_it_is_not_cut() =>
        Assert.All(
            Gausdal.Questionnaire.Questions.Concat(Ringebu.Questionnaire.Questions).Where(question => question.Type == PlanQuestionType.Text && question.Hint is not null),
            question => Assert.All(Enum.GetValues<Language>(), language => Assert.InRange(question.Hint!.In(language).Length, 1, 45)));

    [Fact]
    public void Given_both_packs_when_they_are_loaded_then_no_rule_names_a_person() =>
        Assert.All(Gausdal.Guideline.Sections.Concat(Ringebu.Guideline.Sections), section =>
            Assert.DoesNotMatch(TwoNames, $"{section.Title.Own}\n{section.Answer.Own}"));

    [Fact]
    public void Given_both_packs_when_they_are_loaded_then_every_rule_can_be_found_by_what_people_ask() =>
        Assert.All(Gausdal.Guideline.Sections.Concat(Ringebu.Guideline.Sections), section =>
        {
            Assert.NotEmpty(section.Words);
            Assert.NotEmpty(section.Questions);
        });

    private static void AssertSections(int count, Municipality municipality, string expected)
    {
        var lines = expected.Split('\n');
        Assert.Equal(count, lines.Length);
        Assert.Equal(lines, municipality.Guideline.Sections.Select(section => $"{section.Id} | {section.Heading}{(section.Item is { } item ? $" | {item}" : "")}"));
    }

    private static (string, string, string?) RulesOf(Municipality municipality) =>
        (municipality.Questionnaire.RequiredRule.Value, municipality.Questionnaire.DecisionRule.Value, municipality.Questionnaire.FollowUpRule?.Value);

    private static Municipality Load(string id) => Pack.Load(Path.Combine(MunicipalityDirectory.BuiltInFolder, id));

    // Two words with a capital letter side by side are a person's name, unless they have been looked at and are let through here.
    [GeneratedRegex(@"(?!Adobe Reader|Flash Player)\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+")]
    private static partial Regex TwoNames { get; }
}
