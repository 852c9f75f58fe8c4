using System.IO.Compression;
using System.Text.Json;
using PolicyBot.Host.Manifest;

namespace PolicyBot.Host.Tests.Manifest;

/// <summary>An app package as the program builds it, unpacked in a folder of its own.</summary>
internal sealed class UnpackedPackage : IDisposable
{
    public static readonly AppPackageValues Values = AppPackageValues.Parse("11111111-2222-3333-4444-555555555555", "policybot.example.no", "https://www.example.no/policybot", version: null);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("manifest-");

    public UnpackedPackage()
    {
        using var zip = new MemoryStream();
        AppPackage.Write(zip, Values);
        ZipFile.ExtractToDirectory(zip, folder.FullName);
    }

    public string Folder => folder.FullName;

    public IReadOnlyList<string> Files => [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file.FullName)).Order(StringComparer.Ordinal)];

    public JsonElement Json(string file) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));

    public PngImage Icon(string file) => PngImage.Read(Path.Combine(Folder, file));

    public void Dispose() => folder.Delete(recursive: true);
}
