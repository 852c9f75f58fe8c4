using System.Diagnostics;
using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>What came of a press, in words.</summary>
internal static class CaseWords
{
    /// <summary>Why something can't be done.</summary>
    public static string Refused(CaseRefusal reason, Turn turn)
    {
        var (texts, roles) = (new CaseTexts(turn.Language), turn.Municipality.Roles);
        return reason switch
        {
            CaseRefusal.NotYours => texts.NotYours(roles.Informasjonsradgiver.In(turn.Language), roles.Radmannsteam.In(turn.Language)),
            CaseRefusal.NotFound => texts.NotFound,
            CaseRefusal.Closed => texts.IsClosed,
            CaseRefusal.NoTeamChannel => texts.NoTeamChannel(roles.Radmannsteam.In(turn.Language)),
            CaseRefusal.Full => texts.Full,
            _ => throw new UnreachableException(),
        };
    }
}
