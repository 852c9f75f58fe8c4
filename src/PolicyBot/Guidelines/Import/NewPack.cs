namespace PolicyBot.Guidelines.Import;

/// <summary>What a new pack is told beside the document.</summary>
/// <param name="Id">The municipality's id.</param>
/// <param name="Name">Its name, such as <c>Nes kommune</c>.</param>
/// <param name="IsNotice">Whether accounts are notified; else plans are approved.</param>
internal sealed record NewPack(string Id, string Name, bool IsNotice)
{
    /// <summary>When the document was adopted, where the person who imports says so; <c>null</c>: what the document says holds.</summary>
    public DateOnly? Adopted { get; init; }

    /// <summary>Who adopted it, as above.</summary>
    public string? AdoptedBy { get; init; }
}
