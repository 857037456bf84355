using System.Diagnostics;
using System.Globalization;

namespace Sipoko.Faults.Staging;

/// <summary>A disk in memory of its own, which can be full at any moment: its size is set to what is used.</summary>
public sealed class SmallDisk
{
    private const long Left = 128 * 1024;

    private readonly string folder;
    private readonly int megabytes;

    private SmallDisk(string folder, int megabytes) => (this.folder, this.megabytes) = (folder, megabytes);

    /// <summary>The disk at a folder; null when the system did not let us mount one there.</summary>
    internal static SmallDisk? At(string folder, int megabytes) =>
        File.ReadLines("/proc/mounts").Any(mount => mount.Split(' ') is [_, var place, "tmpfs", ..] && place == folder) ? new(folder, megabytes) : null;

    /// <summary>From now on nothing more can be written.</summary>
    public void Fill()
    {
        var disk = new DriveInfo(folder);
        Resize((disk.TotalSize - disk.TotalFreeSpace + Left).ToString(CultureInfo.InvariantCulture));
    }

    public void Free() => Resize($"{megabytes}m");

    private void Resize(string size)
    {
        using var mount = Process.Start("mount", ["-o", $"remount,size={size}", folder]);
        mount.WaitForExit();
        if (mount.ExitCode != 0)
        {
            throw new InvalidOperationException($"The disk at {folder} could not be made {size} large.");
        }
    }
}
