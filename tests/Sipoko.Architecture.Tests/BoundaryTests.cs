namespace Sipoko.Architecture.Tests;

public class BoundaryTests
{
    private const string Contracts = ".Contracts";

    private static readonly string[] Shared = ["Sipoko.SharedKernel", "Sipoko.Web"];

    [Fact]
    public void A_module_sees_its_own_contracts_those_of_others_and_what_all_share() => Module.All
        .SelectMany(module => Project.Of($"Sipoko.{module}").Projects.Where(seen => !IsContracts(seen) && !Shared.Contains(seen)).Select(seen => $"{module} sees {seen}"))
        .ShouldBeEmpty();

    [Fact]
    public void Contracts_see_the_shared_kernel_alone_and_no_package() => Project.All.Where(project => IsContracts(project.Name))
        .SelectMany(project => project.Projects.Where(seen => seen != "Sipoko.SharedKernel").Concat(project.Packages).Select(seen => $"{project.Name} sees {seen}"))
        .ShouldBeEmpty();

    [Fact]
    public void The_shared_kernel_sees_nothing()
    {
        Project.Of("Sipoko.SharedKernel").Projects.ShouldBeEmpty();
        Project.Of("Sipoko.SharedKernel").Packages.ShouldBeEmpty();
        Project.Of("Sipoko.Web").Projects.ShouldBe(["Sipoko.SharedKernel"]);
    }

    [Fact]
    public void Only_the_host_sees_modules() => Project.All.Where(project => project.Name != "Sipoko.Host")
        .SelectMany(project => project.Projects.Intersect(Module.All.Select(module => $"Sipoko.{module}")).Select(seen => $"{project.Name} sees {seen}"))
        .ShouldBeEmpty();

    [Fact]
    public void Every_module_is_two_projects_named_after_it() =>
        Project.All.Select(project => project.Name).Where(name => name != "Sipoko.Host" && !Shared.Contains(name))
            .ShouldBe(Module.All.SelectMany(module => new[] { $"Sipoko.{module}", $"Sipoko.{module}{Contracts}" }), ignoreOrder: true);

    [Fact]
    public void No_project_sees_itself_through_others()
    {
        var reached = Project.All.ToDictionary(project => project.Name, project => Reached(project.Name, []));
        reached.Where(pair => pair.Value.Contains(pair.Key)).Select(pair => pair.Key).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_edge_between_modules_is_a_reviewed_line() =>
        string.Join('\n', Module.All.Select(module => $"{module} -> {string.Join(", ", OthersSeenBy(module))}")).ShouldMatchSnapshot("module-graph");

    [Fact]
    public void No_module_sees_contracts_that_it_does_not_use() => Module.All
        .SelectMany(module => OthersSeenBy(module)
            .Where(other => module.Assembly.GetReferencedAssemblies().All(used => used.Name != $"Sipoko.{other}{Contracts}")).Select(other => $"{module} -> {other}"))
        .ShouldBeEmpty();

    private static IEnumerable<string> OthersSeenBy(Module module) =>
        Project.Of($"Sipoko.{module}").Projects.Where(IsContracts).Select(seen => seen["Sipoko.".Length..^Contracts.Length]).Where(other => other != module.Name);

    private static HashSet<string> Reached(string name, HashSet<string> seen)
    {
        foreach (var next in Project.Of(name).Projects.Where(seen.Add))
        {
            Reached(next, seen);
        }

        return seen;
    }

    private static bool IsContracts(string name) => name.EndsWith(Contracts, StringComparison.Ordinal);
}
