using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

internal static class People
{
    public static TestPerson Kari { get; } = new("29:kari", "Kari");

    public static TestChannel Approvals { get; } = new("19:godkjenning@thread.tacv2", "Godkjenning", "19:team@thread.tacv2", "Rådmannsteamet");
}
