using System.Diagnostics;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>A disk of 8 MB in the place of a folder, to be filled up.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder;

    /// <param name="folder">An empty one, or what is in it is out of sight for as long as the disk is there.</param>
    public SmallDisk(string folder)
    {
        this.folder = folder;
        if (!Run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder))
        {
            throw new InvalidOperationException("The disk could not be made.");
        }
    }

    /// <summary>Why there can be none here, and what to do about it; <c>null</c>: there can.</summary>
    public static string? Missing { get; } = CanBeMade() ? null : "Needs Linux, and to be root with leave to mount, for a disk that can be filled up.";

    private string Ballast => Path.Combine(folder, "ballast");

    /// <summary>Leaves no room for another byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var lot = new byte[4096];
        while (true)
        {
            try
            {
                file.Write(lot);
            }
            catch (IOException)
            {
                return;
            }
        }
    }

    /// <summary>Takes away what filled it.</summary>
    public void MakeRoom() => File.Delete(Ballast);

    // Whoever has files open on it keeps them until they are closed.
    public void Dispose() => Run("umount", "-l", folder);

    private static bool CanBeMade()
    {
        var folder = Directory.CreateTempSubdirectory("policybot-disk-");
        try
        {
            return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.FullName) && Run("umount", folder.FullName);
        }
        finally
        {
            folder.Delete();
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A fact that fills up a disk.</summary>
public sealed class SmallDiskFactAttribute() : RequirementFactAttribute(SmallDisk.Missing);
