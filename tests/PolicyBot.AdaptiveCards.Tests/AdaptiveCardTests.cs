using System.Text;
using System.Text.Json;
using PolicyBot.Testing;

namespace PolicyBot.AdaptiveCards.Tests;

public sealed class AdaptiveCardTests
{
    private static readonly AdaptiveCard Whole = A.Card(TextBlock.Of("Planen venter på rådmannsteamet.")) with
    {
        Actions = [new ExecuteAction { Title = "Godkjenn", Verb = "plan.approve" }],
        Refresh = new() { Action = new ExecuteAction { Title = "Oppdater", Verb = "plan.show" }, UserIds = ["29:kari", "29:ola"] },
    };

    [Fact]
    public void Given_a_card_with_only_what_is_required_when_written_then_nothing_more_is_there() =>
        Approved.Json("smallest-card", new AdaptiveCard { FallbackText = "Et kort." }.ToJson());

    [Fact]
    public void Given_a_card_that_refreshes_when_written_then_it_says_for_whom_and_how() => Approved.Json("refresh", Whole.ToJson());

    [Fact]
    public void Given_a_refresh_for_nobody_when_written_then_the_empty_list_is_there() =>
        Assert.Contains("\"userIds\":[]", (Whole with { Refresh = Whole.Refresh! with { UserIds = [] } }).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Given_a_card_that_mentions_somebody_when_written_then_the_name_in_the_text_is_the_name_in_the_list()
    {
        var kari = Mention.Of("29:kari", "Kari <at>N*</at>");
        Approved.Json("mention", (A.Card(new TextBlock { Text = $"{kari.Markup}: en plan venter." }) with { Mentions = [kari] }).ToJson());
    }

    [Fact]
    public void Given_norwegian_letters_when_written_then_they_stand_as_letters() =>
        Assert.Contains("rådmannsteamet", Whole.ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Given_a_card_when_written_in_each_way_then_the_result_is_the_same()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) { Whole.WriteTo(writer); }
        using var written = JsonDocument.Parse(buffer.ToArray());
        Assert.True(JsonElement.DeepEquals(Whole.ToJsonElement(), written.RootElement));
        Assert.Equal(Whole.ToJson(), Encoding.UTF8.GetString(Whole.ToUtf8Json()));
    }

    [Fact]
    public void Given_a_card_when_its_size_is_asked_then_it_is_counted_in_bytes_of_utf8() =>
        Assert.Equal(A.Card(TextBlock.Of("")).SizeInBytes + 2, A.Card(TextBlock.Of("å")).SizeInBytes);

    [Theory]
    [InlineData("\uD800")]
    [InlineData("slutt\uD83D")]
    [InlineData("\uDE00start")]
    public void Given_half_a_surrogate_pair_when_written_then_the_replacement_character_stands_for_it(string typed)
    {
        var card = A.Card(UserText.Of(typed), new TextInput { Id = "a", Label = "A", Value = typed }) with
        {
            Actions = [new ExecuteAction { Title = typed, Verb = "v", Data = new() { [typed] = typed } }],
        };
        var json = card.ToJsonElement();
        Assert.Contains('\uFFFD', json.GetProperty("body")[0].GetProperty("inlines")[0].GetProperty("text").GetString()!);
        Assert.Contains('\uFFFD', json.GetProperty("actions")[0].GetProperty("data").EnumerateObject().Single().Name);
    }
}
