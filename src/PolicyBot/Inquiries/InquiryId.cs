using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Inquiries;

/// <summary>Identifies an enquiry; cards carry it.</summary>
public readonly record struct InquiryId(Guid Value)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out InquiryId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new InquiryId(value);
        return parsed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
