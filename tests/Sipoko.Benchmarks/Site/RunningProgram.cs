using System.Diagnostics;
using System.Globalization;

namespace Sipoko.Benchmarks.Site;

/// <summary>A program of this clone in a process of its own; ended with the run.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process process;

    private RunningProgram(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Resident memory in MB.</summary>
    public double Memory => double.Parse(
        File.ReadLines($"/proc/{Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public static RunningProgram Start(string dll, string log, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        // The shell only sends both outputs to the log and becomes the program.
        var start = new ProcessStartInfo("bash", ["-c", "log=$1; shift; exec dotnet \"$@\" >\"$log\" 2>&1 </dev/null", "bash", log, dll, .. arguments]);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Until the address answers 200.</summary>
    public async Task Answers(Uri address, TimeSpan pause)
    {
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(address)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (process.HasExited)
            {
                throw new InvalidOperationException($"The program at {address} has ended: see its log in .sipoko/logs.");
            }

            await Task.Delay(pause);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            using (Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]))
            {
                process.WaitForExit(TimeSpan.FromSeconds(20));
            }

            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
