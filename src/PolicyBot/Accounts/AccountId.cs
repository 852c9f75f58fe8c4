using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Accounts;

/// <summary>Identifies an account in the register; cards carry it.</summary>
public readonly record struct AccountId(Guid Value)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AccountId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new AccountId(value);
        return parsed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
