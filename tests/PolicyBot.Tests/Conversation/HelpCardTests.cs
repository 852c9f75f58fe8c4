using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Conversation;

public sealed class HelpCardTests
{
    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public void Given_a_municipality_when_somebody_is_welcomed_or_asks_for_help_then_the_card_tells_of_its_own_flow(string id)
    {
        var turn = A.Turn(municipality: Pack.Load(Path.Combine(MunicipalityDirectory.BuiltInFolder, id)));

        Approved.Json($"welcome.{id}", HelpCard.Welcome(turn).ToJson());
        Approved.Json($"help.{id}", HelpCard.For(turn, Role.None).ToJson());
        Approved.Json($"help.all-roles.{id}", HelpCard.For(turn, Role.Adviser | Role.Radmannsteam | Role.Administrator).ToJson());
    }
}
