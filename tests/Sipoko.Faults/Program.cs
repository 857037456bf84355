using System.Globalization;
using Sipoko.Faults.Checking;
using Sipoko.Faults.Contention;
using Sipoko.Faults.Runs;

// 0: every promise kept. 1: one broken. 2: nothing is proved.
switch (args)
{
    case ["run", var seed, var minutes]:
        return await FaultRun.Show(RunOptions.Long(int.Parse(seed, CultureInfo.InvariantCulture), double.Parse(minutes, CultureInfo.InvariantCulture)));
    case ["webhooks", var seed]:
        return await FaultRun.Show(RunOptions.Webhooks(int.Parse(seed, CultureInfo.InvariantCulture)));
    case ["check", var folder, var connection]:
        return await CheckVerb.Run(folder, connection);
    case ["contention", .. var contest]:
        return await ContentionVerb.Run(contest, TimeProvider.System);
    default:
        Console.Error.WriteLine("Usage: Sipoko.Faults run SEED MINUTES | webhooks SEED | check FOLDER CONNECTION | contention [CONTEST [SIZE ROUNDS]]");
        return 2;
}
