using System.Text;
using PolicyBot.Archive;

namespace PolicyBot.Host.CommandLine;

/// <summary>Writes a plan's files, and their hashes beside them.</summary>
internal static class ExportFolder
{
    /// <exception cref="MendException">Files are there already, or the folder can't be written; the message says what to do.</exception>
    public static async Task WriteAsync(DirectoryInfo folder, IReadOnlyList<ArchiveFile> files, bool force, CancellationToken cancellationToken)
    {
        var checksums = new ArchiveFile(Path.ChangeExtension(files[0].Name, ".sha256"), "text/plain", Encoding.UTF8.GetBytes(ArchiveFiles.Checksums(files)));
        ArchiveFile[] all = [.. files, checksums];
        var there = all.Where(file => File.Exists(Path.Combine(folder.FullName, file.Name))).Select(file => file.Name).ToList();
        if (there.Count > 0 && !force)
        {
            throw new MendException($"{folder.FullName} already has {string.Join(", ", there)}. Nothing is written. Choose another folder, or write over them with --force.");
        }
        try
        {
            folder.Create();
            foreach (var file in all)
            {
                await using var stream = new FileStream(Path.Combine(folder.FullName, file.Name), force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
                await stream.WriteAsync(file.Content, cancellationToken);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MendException($"{folder.FullName} can't be written ({error.Message.TrimEnd('.')}). Choose a folder that you may write in, with --out.");
        }
    }
}
