using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>Finds accounts by what people remember of them.</summary>
internal static class AccountSearch
{
    /// <summary>Whether every word of a search occurs in what the list and the card show of an account, in capital letters or small.</summary>
    public static bool Finds(OfficialAccount account, string search, Turn turn)
    {
        string?[] texts =
        [
            account.Name, AccountCard.ChannelOf(account, turn.Municipality, turn.Language), account.Unit, account.Address?.AbsoluteUri, account.Owner?.Name, account.UnitLeader,
            $"{account.PlanNumber}", AccountCard.StatusOf(account, new AccountTexts(turn.Language), turn.At),
        ];
        return search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => texts.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
    }
}
