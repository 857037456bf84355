using System.Diagnostics;

namespace Sipoko.Testing;

/// <summary>One of our programs, run as a process whose output goes to a file.</summary>
public sealed class RealSiteProcess(string name, string program, IReadOnlyList<string> arguments, string logFile, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private const int LinesShown = 60;

    private readonly Lock writing = new();
    private Process? process;

    /// <summary>Its number for the system; only while it runs.</summary>
    public int Id => process!.Id;

    public bool HasEnded => process is null or { HasExited: true };

    public string Log => File.Exists(logFile) ? $"--- end of the log of the {name}\n{string.Join('\n', Lines().TakeLast(LinesShown))}" : $"--- the {name} has written nothing";

    public void Start()
    {
        Dispose();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(logFile) };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM, and waits for its end.</summary>
    public async Task Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        process?.Dispose();
        process = null;
    }

    private void Write(string? line)
    {
        lock (writing)
        {
            File.AppendAllLines(logFile, line is null ? [] : [line]);
        }
    }

    private string[] Lines()
    {
        lock (writing)
        {
            return File.ReadAllLines(logFile);
        }
    }
}
