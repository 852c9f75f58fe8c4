using PolicyBot.Testing;

namespace PolicyBot.AdaptiveCards.Tests;

public sealed class InputTests
{
    [Fact]
    public void Given_text_fields_when_written_then_limits_and_messages_stand_at_each() =>
        Approved.Json("text-input", A.Card(
            new TextInput
            {
                Id = "goal",
                Label = "Hva er målet?",
                IsMultiline = true,
                MaxLength = 2000,
                IsRequired = true,
                ErrorMessage = "Skriv hva målet er.",
                Placeholder = "For eksempel å nå ungdom",
            },
            new TextInput
            {
                Id = "address",
                Label = "Adressen til kontoen",
                Style = TextInputStyle.Url,
                Regex = "^https://",
                ErrorMessage = "Adressen må begynne med https://",
                Value = "https://sosial.example/{{DATE(2026-01-01T00:00:00Z)}}",
            }).ToJson());

    [Fact]
    public void Given_choices_of_each_style_when_written_then_what_was_chosen_before_is_there() =>
        Approved.Json("choice-set-input", A.Card(
            new ChoiceSetInput { Id = "channel", Label = "Kanal", Choices = [new("Facebook", "facebook"), new("Annet", "other")], Placeholder = "Velg" },
            new ChoiceSetInput
            {
                Id = "rules",
                Label = "Regler for dialogen",
                Style = ChoiceSetStyle.Expanded,
                IsMultiSelect = true,
                Choices = [new("Moderert", "moderated"), new("Fri", "free")],
                Value = "moderated,free",
            }).ToJson());

    [Fact]
    public void Given_a_choice_among_people_when_written_then_the_client_is_told_where_to_search() =>
        Approved.Json("people-picker", A.Card(
            new ChoiceSetInput
            {
                Id = "colleague",
                Label = "Kollega",
                Style = ChoiceSetStyle.Filtered,
                Choices = [],
                Data = DataQuery.OrganisationsPeople,
            }).ToJson());

    [Fact]
    public void Given_a_date_with_limits_when_written_then_dates_are_as_the_protocol_has_them() =>
        Approved.Json("date-input", A.Card(
            new DateInput
            {
                Id = "ends",
                Label = "Sluttdato",
                Value = new DateOnly(2027, 5, 17),
                Min = new DateOnly(2027, 1, 1),
                Max = new DateOnly(2028, 12, 31),
            }).ToJson());

    [Fact]
    public void Given_boxes_when_written_then_only_the_ticked_one_has_a_value() =>
        Approved.Json("toggle-input", A.Card(
            new ToggleInput { Id = "admins", Label = "Administratorer", Title = "Kontoen har minst to", IsOn = true },
            new ToggleInput { Id = "login", Label = "Innlogging", Title = "To trinn er slått på" }).ToJson());
}
