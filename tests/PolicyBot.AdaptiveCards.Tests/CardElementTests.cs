using PolicyBot.Testing;

namespace PolicyBot.AdaptiveCards.Tests;

public sealed class CardElementTests
{
    [Fact]
    public void Given_texts_of_each_look_when_written_then_only_what_differs_from_the_default_is_there() =>
        Approved.Json("text-block", A.Card(
            new TextBlock { Text = "Plan for konto", Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
            new TextBlock { Text = "Kort og **viktig**.", Color = TextColor.Attention, Spacing = Spacing.None, Separator = true },
            new TextBlock { Text = "Mindre viktig.", IsSubtle = true, Wrap = false, MaxLines = 2, HorizontalAlignment = HorizontalAlignment.Right },
            new TextBlock { Id = "more", Text = "Resten.", IsVisible = false }).ToJson());

    [Fact]
    public void Given_runs_of_each_look_when_written_then_they_stand_in_one_paragraph() =>
        Approved.Json("rich-text-block", A.Card(
            new RichTextBlock
            {
                Id = "changes",
                Inlines =
                [
                    new TextRun { Text = "før", Strikethrough = true, IsSubtle = true },
                    new TextRun { Text = " nå", Weight = TextWeight.Bolder, Italic = true, Size = TextSize.Medium, Color = TextColor.Good },
                ],
            }).ToJson());

    [Fact]
    public void Given_a_picture_when_written_then_it_says_in_words_what_it_shows() =>
        Approved.Json("image", A.Card(
            new Image { Url = new Uri("https://kommune.example/vapen.png"), AltText = "Kommunevåpenet", Size = ImageSize.Small }).ToJson());

    [Fact]
    public void Given_facts_when_written_then_a_typed_value_is_escaped_and_our_own_is_not() =>
        Approved.Json("fact-set", A.Card(
            new FactSet { Facts = [Fact.Of("Status", "**Godkjent**"), Fact.Typed("Konto", "*Ungdoms*klubben")] }).ToJson());

    [Fact]
    public void Given_elements_within_elements_when_written_then_each_keeps_its_kind() =>
        Approved.Json("container", A.Card(
            new Container
            {
                Style = ContainerStyle.Emphasis,
                Bleed = true,
                SelectAction = new OpenUrlAction { Title = "Åpne retningslinjene", Url = new Uri("https://kommune.example/retningslinjer") },
                Items = [TextBlock.Of("Ytre"), new Container { Items = [TextBlock.Of("Indre")], Style = ContainerStyle.Good }],
            }).ToJson());

    [Fact]
    public void Given_columns_when_written_then_each_has_its_width() =>
        Approved.Json("column-set", A.Card(
            new ColumnSet
            {
                Columns =
                [
                    new Column { Items = [TextBlock.Of("Smal")], Width = ColumnWidth.Auto },
                    new Column { Items = [TextBlock.Of("Resten")] },
                    new Column { Items = [TextBlock.Of("To deler")], Width = ColumnWidth.Share(2) },
                ],
            }).ToJson());

    [Fact]
    public void Given_a_share_below_one_when_a_column_gets_it_then_it_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ColumnWidth.Share(0));

    [Fact]
    public void Given_a_width_that_was_never_set_when_asked_then_it_stretches() => Assert.Equal("stretch", default(ColumnWidth).ToString());

    [Fact]
    public void Given_typed_text_in_a_sentence_of_ours_when_put_in_then_only_the_typed_is_escaped() =>
        Assert.Equal(@"Planen **\*A\* B** er sendt {", TextBlock.Of("Planen **{0}** er sendt {{", "*A*\r\n  B\n").Text);

    [Fact]
    public void Given_a_hole_that_nothing_was_given_for_when_made_then_it_is_refused() =>
        Assert.Throws<FormatException>(() => TextBlock.Of("{0} og {1}", "a"));

    [Fact]
    public void Given_a_sentence_without_typed_text_when_made_then_its_braces_stand() => Assert.Equal("{0}", TextBlock.Of("{0}").Text);
}
