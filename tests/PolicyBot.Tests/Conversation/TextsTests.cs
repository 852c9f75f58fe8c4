using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Tests.Conversation;

/// <summary>Every text for users, in every language that has a resource file.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<Type> Classes => [.. typeof(Texts).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Texts)))];

    [Theory, MemberData(nameof(Classes))]
    public void Given_a_class_of_texts_when_its_members_are_read_then_each_has_a_text_in_both_flows(Type type) =>
        Assert.All(
            from flow in new[] { Flow.Approval, Flow.Notification }
            from member in Members(type)
            select (Texts: Create(type, flow), Member: member),
            text => Assert.False(string.IsNullOrWhiteSpace(Read(text.Texts, text.Member)), text.Member.Name));

    [Theory, MemberData(nameof(Classes))]
    public void Given_a_resource_file_when_its_names_are_read_then_each_is_asked_for_by_the_class(Type type)
    {
        var members = Members(type).Select(member => member.Name).ToHashSet();

        Assert.All(Strings(type, CultureInfo.InvariantCulture)!.Keys, name => Assert.True(
            members.Contains(name)
            || (name.StartsWith("Notice", StringComparison.Ordinal) && members.Contains(name[6..]))
            || (type == typeof(PlanTexts) && CasesOfPlans().Contains(name)),
            $"no member of {type.Name} shows '{name}'"));
    }

    [Theory, MemberData(nameof(Classes))]
    public void Given_a_translation_when_it_is_compared_with_bokmål_then_it_has_the_same_names_and_the_same_places_for_values(Type type)
    {
        var original = Strings(type, CultureInfo.InvariantCulture)!;

        foreach (var language in new[] { "nn", "en" })
        {
            var translated = Strings(type, CultureInfo.GetCultureInfo(language));
            Assert.NotNull(translated);
            Assert.Equal(original.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
            Assert.All(original, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(translated[text.Key]))));
        }
    }

    [Theory, MemberData(nameof(Classes))]
    public void Given_texts_in_plain_language_when_they_are_read_then_none_has_an_exclamation_mark(Type type) =>
        Assert.All(
            from language in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nn"), CultureInfo.GetCultureInfo("en") }
            from text in Strings(type, language) ?? []
            select text,
            text => Assert.DoesNotContain('!', text.Value));

    [Fact]
    public void Given_a_municipality_that_is_notified_when_the_texts_on_plans_are_read_then_none_speaks_of_approval() =>
        Assert.All(
            from language in Enum.GetValues<Language>()
            let texts = new PlanTexts(language, Flow.Notification)
            from member in Members(typeof(PlanTexts))
            from argument in Samples(member)
            select (member.Name, Text: Read(texts, member, argument)),
            text => Assert.DoesNotMatch("(?i)godkjen|approv", text.Text));

    [Theory]
    [InlineData(false, "Be om endringer", "Hva må endres?", "Endringer er ønsket")]
    [InlineData(true, "Spørsmål tilbake", "Hva lurer du på?", "Spørsmål tilbake")]
    public void Given_a_municipality_that_approves_when_its_pack_asks_back_then_the_texts_ask_a_question_and_still_speak_of_approval(bool asksBack, string button, string heading, string status)
    {
        var texts = new PlanTexts(Language.Nb, Flow.Approval with { AsksBack = asksBack });
        Assert.Equal((button, heading, status), (texts.AskForChanges, texts.CommentHeading, texts.StatusChangesAsked));
        Assert.Equal(("Godkjenn", "Venter på godkjenning", "Mottatt, venter på godkjenning"), (texts.Approve, texts.StatusWaiting, texts.StatusReceived));
    }

    [Theory, MemberData(nameof(Classes))]
    public void Given_the_translations_when_they_are_read_then_each_is_in_its_language(Type type)
    {
        Assert.All(Strings(type, CultureInfo.GetCultureInfo("nn"))!.Where(IsShown), text => LanguageSlips.AssertNynorsk(text.Value));
        Assert.All(Strings(type, CultureInfo.GetCultureInfo("en"))!.Where(IsShown), text => LanguageSlips.AssertEnglish(text.Value));
    }

    // Words that people write to the bot are understood in any form.
    private static bool IsShown(KeyValuePair<string, string> text) => !text.Key.StartsWith("WordsFor", StringComparison.Ordinal);

    // Texts that one member picks from by the case that it is given.
    private static HashSet<string> CasesOfPlans() =>
    [
        "OneFieldToMend",
        "ApprovedBy", "NoticeApprovedBy", "ChangesAskedBy", "NoticeChangesAskedBy", "TurnedDownBy", "ReceivedBy", "WithdrawnBy",
        "AlreadyApprovedBy", "NoticeAlreadyApprovedBy", "AlreadyChangesAskedBy", "NoticeAlreadyChangesAskedBy", "AlreadyTurnedDownBy", "NoticeAlreadyTurnedDownBy", "AlreadyReceivedBy", "NoticeAlreadyReceivedBy",
        .. Enum.GetNames<FieldProblem>().Select(problem => $"Problem{problem}"),
    ];

    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false });

    private static object Create(Type type, Flow flow) => type.GetConstructor([typeof(Language), typeof(Flow)]) is { } inFlow
        ? inFlow.Invoke([Language.Nb, flow])
        : Activator.CreateInstance(type, Language.Nb)!;

    // Every state that a text on a plan can speak of; else one sample is as good as another.
    private static IEnumerable<string?> Samples(MemberInfo member) => member is MethodInfo method && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(PlanState))
        ? ["receipted", "changes-asked", "approved", "turned-down"]
        : [null];

    private static string Read(object texts, MemberInfo member, string? state = null) => (string)(member switch
    {
        PropertyInfo property => property.GetValue(texts)!,
        MethodInfo method => method.Invoke(texts, [.. method.GetParameters().Select(parameter =>
            state is { } name && parameter.ParameterType == typeof(PlanState) ? Plans.A.State(name) : Sample(parameter.ParameterType))])!,
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    });

    private static object Sample(Type type) =>
        type == typeof(string) ? "x"
        : type == typeof(int) ? 2
        : type == typeof(DateTimeOffset) ? Plans.A.Now
        : type == typeof(DateOnly) ? new DateOnly(2026, 11, 5)
        : type == typeof(PlanState) ? Plans.A.State("approved")
        : type == typeof(FieldError) ? new FieldError("x", FieldProblem.Missing)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : throw new ArgumentOutOfRangeException(nameof(type), type.Name);

    private static Dictionary<string, string>? Strings(Type type, CultureInfo culture) =>
        new ResourceManager(type).GetResourceSet(culture, createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string Places(string text) => string.Join(' ', Place.Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place { get; }
}
