namespace PolicyBot.Conversation;

/// <summary>A person as Teams tells of them. Two mentions of one person can differ in name.</summary>
/// <param name="Id">The id that this bot knows them by (<c>29:...</c>); opaque.</param>
/// <param name="Name">Display name; not trusted as markup.</param>
/// <param name="ObjectId">Their Entra object id; <c>null</c>: not told.</param>
public sealed record Person(string Id, string Name, string? ObjectId = null)
{
    /// <summary>Whether this is the same person, whatever the name.</summary>
    public bool IsSameAs(Person other) => Id == other.Id;
}
