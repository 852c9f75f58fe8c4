using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Storage;

/// <summary>Section <c>Storage</c>: where everything is kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The SQLite file, made at the first start. Relative to the working directory. Default <c>policybot.db</c>.</summary>
    [Required] public string File { get; set; } = "policybot.db";
}
