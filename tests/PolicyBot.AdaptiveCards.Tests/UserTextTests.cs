using PolicyBot.Testing;

namespace PolicyBot.AdaptiveCards.Tests;

public sealed class UserTextTests
{
    [Fact]
    public void Given_text_that_a_person_typed_when_shown_then_every_sign_and_line_is_there_and_nothing_has_force() =>
        Approved.Json("user-text", A.Card(
            UserText.Of("**Mål**: å nå ungdom\r\n\n<at>Ola</at> {{DATE(2026-01-01T00:00:00Z)}}\n# 100 % & mer")).ToJson());

    [Fact]
    public void Given_nothing_when_shown_then_it_is_one_empty_run() => Assert.Equal("", Assert.Single(UserText.Of("").Inlines).Text);
}
