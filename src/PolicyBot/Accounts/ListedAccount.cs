namespace PolicyBot.Accounts;

/// <summary>An account that a pack lists, because it is older than the bot.</summary>
/// <param name="Id">Its name in the pack; it is put into the register once under it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Channel">A value of the plan's question for the channel.</param>
/// <param name="Unit">The unit that answers for it.</param>
/// <param name="Address">Its public address; <c>null</c>: not told.</param>
public sealed record ListedAccount(string Id, string Name, string Channel, string Unit, Uri? Address);
