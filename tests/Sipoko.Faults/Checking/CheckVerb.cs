using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking;

/// <summary><c>check FOLDER CONNECTION</c>: judges a run whose folder and database are still there.</summary>
internal static class CheckVerb
{
    public static async Task<int> Run(string folder, string connection)
    {
        var verdict = await Checker.Check(new RunFolder(folder), connection);
        Console.WriteLine(verdict);
        return verdict.IsClean ? 0 : 1;
    }
}
