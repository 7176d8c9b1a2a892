import BinderyRuntime
import Warehouse

/// A client and a server in one process: each call becomes a request, and each answer a response, but nothing goes over a network.
@main
struct Main {
    static func main() async throws {
        let shop = Client(transport: InProcess(Router(PetShop())))
        for pet in try await shop.listPets(kind: .cat) { print("\(pet.id) \(pet.name)") }
        do throws(Failure<Operations.GetPet>) {
            print(try await shop.getPet(id: 4).name)
        } catch .documented(.notFound(let problem)) {
            print(problem.message ?? "")
        }
        print(try await shop.placeOrder(body: Order(petId: 2)).number)

        let stock = Stock.Client(transport: InProcess(Stock.Router(Shelves())))
        print(try await stock.countItems())
    }
}
