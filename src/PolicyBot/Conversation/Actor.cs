namespace PolicyBot.Conversation;

/// <summary>Somebody who does something, with the roles that they had at that moment.</summary>
public sealed record Actor(Person Person, Role Roles)
{
    /// <summary>Whether they have a role.</summary>
    public bool IsIn(Role role) => (Roles & role) == role;
}
